/** What the city's own sites have published lately, followed by their feeds, as material for those who write. Nothing is published by itself. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "staff", "platforms", "platforms :: http"})
package torg.feeds;
