/** What is handed over: the same masked text as paper, as data and as a list, with the ground at every mask and the proofs. */
@org.springframework.modulith.NamedInterface("parcel")
package torg.records.release.parcel;
