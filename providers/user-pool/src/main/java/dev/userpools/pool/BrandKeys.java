package dev.userpools.pool;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The realm's own look of the theme {@code user-pool}. */
final class BrandKeys {

    static final Setting<Optional<String>> LOGO = Setting.of(
            "brandLogo",
            "logo",
            new PictureType(),
            Optional.empty(),
            "LogoUrl",
            "A picture in the place of the realm's name on the sign-in pages; the name stays for screen readers.");

    static final Setting<Optional<Color>> COLOR = Setting.of(
            "brandColor",
            "colour",
            new ColorType(Color.WHITE),
            Optional.empty(),
            "",
            "Buttons and links. The text on buttons is black or white, whichever stands out more.");

    static final Setting<Optional<Color>> DARK_COLOR = Setting.of(
            "brandColorDark",
            "colour on dark pages",
            new ColorType(Color.DARK_CARD),
            Optional.empty(),
            "",
            "Buttons and links where the user's system is dark. Without it, brandColor is lightened until it stands "
                    + "out.");

    static final Setting<Optional<Color>> BACKGROUND = Setting.of(
            "brandBackground",
            "background",
            new ColorType(null),
            Optional.empty(),
            "",
            "The colour behind light pages; dark ones keep their own.");

    static final Setting<Optional<String>> BACKGROUND_IMAGE = Setting.of(
            "brandBackgroundImage",
            "background picture",
            new PictureType(),
            Optional.empty(),
            "",
            "A picture behind all pages, which covers the window.");

    static final Setting<Map<String, String>> LINKS = Setting.of(
            "brandLinks",
            "links",
            new KeyValuesType(),
            Map.<String, String>of(),
            "",
            "Links below every page: the text and an https address. The texts terms, privacy and imprint are shown in "
                    + "the user's language.");

    static final Setting<String> CSS =
            Setting.of("brandCss", "CSS", new CssType(), "", "CSS", "Behind all other styles of the pages.");

    static final Topic TOPIC =
            new Topic("Brand", List.of(LOGO, COLOR, DARK_COLOR, BACKGROUND, BACKGROUND_IMAGE, LINKS, CSS));

    private BrandKeys() {}

    static BrandSettings settings(Map<String, List<String>> values) throws InvalidSettingException {
        Map<String, String> links = LINKS.read(values);
        for (String address : links.values()) {
            if (!PictureType.isHttps(address)) {
                throw InvalidSettingException.of(LINKS.key(), address, "https addresses");
            }
        }
        return new BrandSettings(
                LOGO.read(values),
                COLOR.read(values),
                DARK_COLOR.read(values),
                BACKGROUND.read(values),
                BACKGROUND_IMAGE.read(values),
                links,
                CSS.read(values));
    }
}
