package solewatch.local.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import solewatch.local.RunningStack;

/** The resident memory of the whole stack, process by process. */
final class MemoryAccount {

    private final RunningStack stack;

    MemoryAccount(RunningStack stack) {
        this.stack = stack;
    }

    String now() {
        return "Resident memory: " + sentence(ResidentMemory::ofOne, ResidentMemory::now);
    }

    String peak() {
        return "Most resident memory held: "
                + sentence(
                        one -> ResidentMemory.peakOfOne(one).orElseGet(() -> ResidentMemory.ofOne(one)),
                        ResidentMemory::peak);
    }

    private String sentence(ToLongFunction<ProcessHandle> one, ToLongFunction<ProcessHandle> withChildren) {
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("Kafka and mail", one.applyAsLong(ProcessHandle.current()));
        parts.put("PostgreSQL", processOf(stack.database().pid(), withChildren));
        parts.put("ingest", processOf(stack.ingest().pid(), one));
        parts.put("analysis", processOf(stack.analysis().pid(), one));
        parts.put("notify", processOf(stack.notifier().pid(), one));
        long sum = parts.values().stream().mapToLong(Long::longValue).sum();
        return parts.entrySet().stream()
                        .map(part -> part.getKey() + " " + (part.getValue() >> 20) + " MB")
                        .collect(Collectors.joining(", "))
                + ", together " + (sum >> 20) + " MB.";
    }

    private static long processOf(long pid, ToLongFunction<ProcessHandle> measure) {
        return ProcessHandle.of(pid).map(measure::applyAsLong).orElse(0L);
    }
}
