/** How an account looks to everybody, fetched at the pace its network bears. */
@org.springframework.modulith.NamedInterface("profile")
package torg.platforms.profile;
