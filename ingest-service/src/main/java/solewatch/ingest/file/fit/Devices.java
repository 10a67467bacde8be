package solewatch.ingest.file.fit;

import static solewatch.ingest.file.fit.BaseType.ABSENT;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunRecorded.Device;
import solewatch.ingest.file.recording.Fingerprint;

/** Which watch wrote a file, for people to read; the serial number only as a hash. */
final class Devices {

    private static final Map<Long, String> MANUFACTURERS = Map.ofEntries(
            Map.entry(1L, "Garmin"),
            Map.entry(13L, "Dynastream"),
            Map.entry(15L, "Dynastream"),
            Map.entry(16L, "Timex"),
            Map.entry(23L, "Suunto"),
            Map.entry(32L, "Wahoo"),
            Map.entry(70L, "Sigma"),
            Map.entry(71L, "TomTom"),
            Map.entry(95L, "Stryd"),
            Map.entry(123L, "Polar"),
            Map.entry(258L, "Lezyne"),
            Map.entry(260L, "Zwift"),
            Map.entry(265L, "Strava"),
            Map.entry(267L, "Bryton"),
            Map.entry(289L, "Hammerhead"),
            Map.entry(294L, "COROS"));

    private Devices() {}

    static @Nullable Device of(FitPart part) {
        if (part.manufacturer == ABSENT) {
            return null;
        }
        String maker = MANUFACTURERS.getOrDefault(part.manufacturer, "FIT manufacturer " + part.manufacturer);
        String serial = part.serialNumber == ABSENT
                ? null
                : Fingerprint.of("serial", part.manufacturer, part.product, part.serialNumber);
        return new Device(maker, product(part), serial);
    }

    private static @Nullable String product(FitPart part) {
        String name = part.productName.strip();
        if (!name.isEmpty() && name.chars().noneMatch(Character::isISOControl)) {
            return name;
        }
        return part.product == ABSENT ? null : "product " + part.product;
    }
}
