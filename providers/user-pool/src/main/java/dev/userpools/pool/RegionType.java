package dev.userpools.pool;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Optional;

/** An ISO 3166-1 country whose numbering plan is known. */
record RegionType() implements SettingType<Optional<String>> {

    @Override
    public Optional<String> parse(String key, List<String> values) throws InvalidSettingException {
        String region = single(key, values);
        if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(region)) {
            throw InvalidSettingException.of(key, region, accepted());
        }
        return Optional.of(region);
    }

    @Override
    public String accepted() {
        return "a two-letter ISO country code in capitals, such as DE";
    }
}
