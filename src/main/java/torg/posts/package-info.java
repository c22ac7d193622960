/**
 * What the city itself says on its accounts: written here, with a picture from the register of images, put on the platform
 * once, changed and taken away where the platform lets it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "staff",
            "privacy",
            "platforms",
            "platforms :: delivery",
            "platforms :: publishing",
            "register",
            "images"
        })
package torg.posts;
