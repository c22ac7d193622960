/** What is done to the bytes of an image before anybody sees it: where and with what it was taken goes, a small one is made. */
@org.springframework.modulith.NamedInterface("darkroom")
package torg.images.darkroom;
