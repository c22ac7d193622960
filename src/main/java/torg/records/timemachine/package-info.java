/**
 * What an account showed on a day, put together from what was captured before and after, with the proof of each part; and
 * what is not known said (peers.md 3). A sub-room of {@code records}.
 */
@org.springframework.modulith.NamedInterface("timemachine")
package torg.records.timemachine;
