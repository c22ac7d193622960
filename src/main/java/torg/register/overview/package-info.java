/** All of the city's accounts at once: how they stand, where it is going, and what to do first. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "shell :: paper",
            "staff",
            "platforms",
            "register",
            "register :: above",
            "register :: stages"
        })
package torg.register.overview;
