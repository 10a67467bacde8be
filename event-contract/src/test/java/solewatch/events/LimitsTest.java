package solewatch.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import solewatch.events.EventDecodingException.Fault;

/** Every number, text and list of every event is held to its limits; the full samples say where they are. */
class LimitsTest {

    private record Place(ObjectNode parent, Field field, String pointer) {}

    static Stream<String> types() {
        return Stream.concat(EventTypes.RUNNER.keySet().stream(), EventTypes.FINDING.keySet().stream());
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyNumberIsRefusedOutsideItsRange(String type) throws EventDecodingException {
        tryEach(type, place -> place.field().isNumber() && least(place) > -Double.MAX_VALUE, (place, name) -> {
            place.parent().put(name, (long) least(place) - 1);
        });
        tryEach(type, place -> place.field().isNumber() && most(place) < Integer.MAX_VALUE, (place, name) -> {
            place.parent().put(name, (long) most(place) + 1);
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTextIsRefusedWhenItIsTooLongOrCannotBeStored(String type) throws EventDecodingException {
        tryEach(type, LimitsTest::isText, (place, name) -> {
            place.parent().put(name, "x".repeat(Limits.longest(name) + 1));
        });
        tryEach(type, LimitsTest::isText, (place, name) -> place.parent().put(name, "a\u0000b"));
        tryEach(type, LimitsTest::isText, (place, name) -> place.parent().put(name, "a\ud800"));
        tryEach(type, LimitsTest::isText, (place, name) -> place.parent().put(name, "\udc00b"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyListIsRefusedWhenItIsTooLong(String type) throws EventDecodingException {
        tryEach(type, place -> place.field().type() == List.class, (place, name) -> {
            ArrayNode list = (ArrayNode) place.parent().get(name);
            while (list.size() <= Limits.most(name)) {
                list.add(list.get(0));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aMeasureIsAFiniteNumber(double value) {
        assertThatExceptionOfType(InvalidFieldException.class)
                .isThrownBy(() -> new Finding.Measure("km", value, null, "km"))
                .withMessage("value is out of its range");
    }

    @Test
    void theLimitsThemselvesAreAllowed() {
        Limits.number("severity", 0);
        Limits.number("severity", 10);
        Limits.text("note", "x".repeat(2000));
        Limits.text("note", "\ud83d\udc5f\n");
        assertThat(Limits.list("areas", new ArrayList<>(Collections.nCopies(64, "x"))))
                .hasSize(64);
    }

    private static void tryEach(String type, Predicate<Place> which, BiConsumer<Place, String> spoil)
            throws EventDecodingException {
        for (int i = 0; i < places(type).size(); i++) {
            List<Place> fresh = places(type);
            Place place = fresh.get(i);
            if (!which.test(place)) {
                continue;
            }
            spoil.accept(place, place.field().name());
            ObjectNode root = fresh.get(0).parent();
            assertThatExceptionOfType(EventDecodingException.class)
                    .as(place.pointer())
                    .isThrownBy(() -> EventJson.read(root, classOf(type)))
                    .satisfies(refusal -> assertThat(refusal.pointer()).isEqualTo(place.pointer()))
                    .satisfies(refusal -> assertThat(refusal.fault()).isEqualTo(Fault.OUT_OF_RANGE));
        }
    }

    private static List<Place> places(String type) throws EventDecodingException {
        List<Place> places = new ArrayList<>();
        collect((ObjectNode) EventJson.tree(Samples.of(type, "full").value()), classOf(type), "", places);
        return places;
    }

    private static void collect(ObjectNode node, Class<?> owner, String pointer, List<Place> places) {
        for (Field field : Field.of(owner)) {
            String here = pointer + '/' + field.name();
            JsonNode value = node.path(field.name());
            assertThat(value.isMissingNode())
                    .as("the full sample lacks " + here)
                    .isEqualTo(isSparse(owner, field, value));
            places.add(new Place(node, field, here));
            if (value.isObject()) {
                collect((ObjectNode) value, field.value(), here, places);
            } else if (value.isArray() && value.get(0).isObject()) {
                collect(
                        (ObjectNode) value.get(value.size() - 1),
                        field.value(),
                        here + '/' + (value.size() - 1),
                        places);
            }
        }
    }

    /** The last element of a list need not have everything. */
    private static boolean isSparse(Class<?> owner, Field field, JsonNode value) {
        return value.isMissingNode() && (owner == SymptomReported.Area.class || owner == Finding.Measure.class);
    }

    private static Class<?> classOf(String type) {
        Class<?> runner = EventTypes.RUNNER.get(type);
        return runner == null ? EventTypes.FINDING.get(type) : runner;
    }

    private static boolean isText(Place place) {
        return place.field().type() == String.class;
    }

    private static double least(Place place) {
        return Limits.range(place.field().name()).least();
    }

    private static double most(Place place) {
        return Limits.range(place.field().name()).most();
    }
}
