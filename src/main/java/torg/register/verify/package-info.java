/** Is this account the city's? A link, a handle or a post's address in; an honest answer with dates and a signature out. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "platforms", "register", "register :: above", "register :: stages"})
package torg.register.verify;
