/** Pictures of the city's own public pages, taken by a browser that is started for each of them and ended with it. */
@org.springframework.modulith.NamedInterface("camera")
package torg.platforms.camera;
