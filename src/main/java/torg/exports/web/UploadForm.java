package torg.exports.web;

import org.springframework.web.multipart.MultipartFile;

/**
 * An archive that somebody sends in.
 *
 * @param renamed whether the account was called otherwise when it was made
 * @param file stands last; it is taken as it comes and never bound ({@link Upload})
 */
public record UploadForm(Boolean renamed, MultipartFile file) {
    public UploadForm {
        renamed = Boolean.TRUE.equals(renamed);
    }
}
