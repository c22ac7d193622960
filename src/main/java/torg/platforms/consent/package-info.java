/** How a city's account is opened to Torg at the platform's own page (OAuth 2), and by which application of the city's. */
@org.springframework.modulith.NamedInterface("consent")
package torg.platforms.consent;
