/**
 * The city's images: who made them and by what right the city shows them, who is in them and on what ground, and where
 * they stand. When somebody takes a consent back, every place is found and nothing is shown any further (domain.md D54).
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ledger",
            "shell",
            "vault",
            "staff",
            "privacy",
            "privacy :: requests",
            "platforms",
            "platforms :: pictures",
            "platforms :: profile",
            "register",
            "register :: above"
        })
package torg.images;
