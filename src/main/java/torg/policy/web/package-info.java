/** What the pages of {@code policy} and of its sub-rooms share: tabs, places in words, the day one asks for. */
@org.springframework.modulith.NamedInterface("web")
package torg.policy.web;
