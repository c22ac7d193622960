/** What comes in: each platform asked in its turn, its bytes captured before they are read, and read in the order they came. */
@org.springframework.modulith.NamedInterface("arrivals")
package torg.platforms.arrivals;
