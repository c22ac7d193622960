/** The public list of the city's accounts: to search, to read about one, and as open data. Never a person in it (domain.md D9). */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "staff",
            "platforms",
            "platforms :: square",
            "register",
            "register :: above",
            "register :: stages",
            "register.texts",
            "register.verify"
        })
package torg.register.directory;
