/** The demonstration town: an invented city with a real city's structure, so that every page has something true to look at. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "vault",
            "staff",
            "policy",
            "policy :: revision",
            "policy :: comments",
            "register",
<<<<<<< HEAD
=======
            "register.tasks",
            "register.administrators",
            "register.attestation",
            "register.overview",
            "register.directory",
            "register.texts",
>>>>>>> 4eab5e4bbe8dc3be702f86a0e2be4acc17f5bf88
            "platforms",
            "platforms :: square",
            "inbox"
        })
package torg.town;
