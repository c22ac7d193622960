package torg.records.media;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param largest the largest picture, film or file that is fetched ({@code TORG_MEDIA_LARGEST}) */
@ConfigurationProperties("torg.media")
record MediaSettings(@DefaultValue("25MB") DataSize largest) {}
