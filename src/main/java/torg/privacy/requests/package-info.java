/** What people ask about data that concerns them: access and erasure, weighed, answered and kept (GDPR articles 12, 15, 17). */
@org.springframework.modulith.NamedInterface("requests")
package torg.privacy.requests;
