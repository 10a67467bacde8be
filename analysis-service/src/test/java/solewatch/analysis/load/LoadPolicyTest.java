package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class LoadPolicyTest {

    @Test
    void a_threshold_that_makes_no_sense_is_refused_by_its_name() throws ReflectiveOperationException {
        for (RecordComponent component : LoadPolicy.class.getRecordComponents()) {
            if (component.getType() == int.class) {
                assertThatIllegalArgumentException()
                        .as(component.getName())
                        .isThrownBy(() -> standardBut(component.getName(), -1))
                        .withMessageContaining("must be from");
            }
        }
    }

    @Test
    void bands_must_be_in_order() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standardBut("smallSpikePercent", 131))
                .withMessageStartingWith("smallSpikePercent");
        assertThat(LoadPolicy.standard().smallSpikePercent()).isEqualTo(110);
    }

    private static LoadPolicy standardBut(String name, int value) throws ReflectiveOperationException {
        RecordComponent[] components = LoadPolicy.class.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getName().equals(name)
                    ? value
                    : components[i].getAccessor().invoke(LoadPolicy.standard());
        }
        try {
            return LoadPolicy.class.getDeclaredConstructor(types).newInstance(values);
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw (IllegalArgumentException) e.getCause();
        }
    }
}
