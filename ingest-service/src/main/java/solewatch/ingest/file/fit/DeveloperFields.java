package solewatch.ingest.file.fit;

import static solewatch.ingest.file.fit.BaseType.ABSENT;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.ingest.file.recording.Column;

/**
 * What the developer fields of one file mean to us. Foot pods (Stryd, RunScribe) write what the watch has no field for;
 * they are known by the native field they stand in for, otherwise by name, and their units vary in spelling.
 */
final class DeveloperFields {

    private final Map<Integer, Meaning> meanings = new HashMap<>();

    /** Which column of a record a developer field fills, its base type, and the factor to our unit. */
    record Meaning(Column column, int type, double factor) {}

    /** Takes in a field description; one that means nothing to us is forgotten. */
    void describe(Definition description, String name, String units) {
        long index = description.get(Fields.FieldDescription.DEVELOPER_INDEX);
        long number = description.get(Fields.FieldDescription.FIELD_NUMBER);
        long typeCode = description.get(Fields.FieldDescription.BASE_TYPE);
        if (index == ABSENT || number == ABSENT || typeCode == ABSENT) {
            return;
        }
        int type = (int) typeCode & 0x1F;
        Column column = column(description, name);
        if (column == null || !BaseType.isKnown(type) || type == BaseType.STRING) {
            meanings.remove(key((int) index, (int) number));
            return;
        }
        meanings.put(key((int) index, (int) number), new Meaning(column, type, factor(column, units)));
    }

    @Nullable
    Meaning meaning(int developerIndex, int fieldNumber) {
        return meanings.get(key(developerIndex, fieldNumber));
    }

    private static int key(int developerIndex, int fieldNumber) {
        return developerIndex << 8 | fieldNumber;
    }

    private static @Nullable Column column(Definition description, String name) {
        if (description.get(Fields.FieldDescription.NATIVE_MESSAGE) == Fields.RECORD) {
            Column column = standIn((int) description.get(Fields.FieldDescription.NATIVE_FIELD));
            if (column != null) {
                return column;
            }
        }
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "ground time", "contacttime", "contact time" -> Column.STANCE_MILLIS;
            case "vertical oscillation" -> Column.VERTICAL_OSCILLATION_MILLIMETRES;
            case "distance" -> Column.DISTANCE_METRES;
            case "speed" -> Column.SPEED_METRES_PER_SECOND;
            default -> null;
        };
    }

    private static @Nullable Column standIn(int nativeField) {
        return switch (nativeField) {
            case Fields.Record.HEART_RATE -> Column.HEART_RATE;
            case Fields.Record.DISTANCE -> Column.DISTANCE_METRES;
            case Fields.Record.SPEED, Fields.Record.ENHANCED_SPEED -> Column.SPEED_METRES_PER_SECOND;
            case Fields.Record.STANCE_TIME -> Column.STANCE_MILLIS;
            case Fields.Record.VERTICAL_OSCILLATION -> Column.VERTICAL_OSCILLATION_MILLIMETRES;
            case Fields.Record.STANCE_BALANCE -> Column.STANCE_LEFT_PERCENT;
            case Fields.Record.STEP_LENGTH -> Column.STEP_LENGTH_MILLIMETRES;
            case Fields.Record.VERTICAL_RATIO -> Column.VERTICAL_RATIO_PERCENT;
            default -> null;
        };
    }

    private static double factor(Column column, String units) {
        String unit = units.strip().toLowerCase(Locale.ROOT);
        return switch (column) {
            case VERTICAL_OSCILLATION_MILLIMETRES, STEP_LENGTH_MILLIMETRES ->
                switch (unit) {
                    case "cm", "centimeters", "centimetres" -> 10;
                    case "m", "meters", "metres" -> 1000;
                    default -> 1;
                };
            case STANCE_MILLIS -> unit.equals("s") || unit.equals("seconds") ? 1000 : 1;
            case DISTANCE_METRES -> unit.equals("km") || unit.equals("kilometers") ? 1000 : 1;
            case SPEED_METRES_PER_SECOND -> unit.equals("km/h") || unit.equals("kph") ? 1 / 3.6 : 1;
            default -> 1;
        };
    }
}
