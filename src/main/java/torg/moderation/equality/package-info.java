/** What has been decided, counted: for everybody to see, and for the city's internal control. A sub-room of {@code moderation}. */
package torg.moderation.equality;
