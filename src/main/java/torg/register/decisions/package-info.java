/** From an application to a yes or a no: what there is already, who may decide, the paper, and what the board is told. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "shell :: paper",
            "staff",
            "policy",
            "platforms",
            "register",
            "register :: above",
            "register :: stages"
        })
package torg.register.decisions;
