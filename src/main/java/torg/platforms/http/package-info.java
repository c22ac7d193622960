/** Calls to servers that strangers run: never longer, never larger and never further into our own network than is good for us. */
@org.springframework.modulith.NamedInterface("http")
package torg.platforms.http;
