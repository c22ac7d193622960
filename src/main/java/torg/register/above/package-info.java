/** What the register asks, and offers, the rooms above it, which it does not know: each port is kept by one of them or more. */
@org.springframework.modulith.NamedInterface("above")
package torg.register.above;
