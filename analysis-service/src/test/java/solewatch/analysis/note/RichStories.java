package solewatch.analysis.note;

import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.area;

import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import solewatch.analysis.ACheckIn;
import solewatch.analysis.ARun;
import solewatch.analysis.ARunner;
import solewatch.analysis.AShoe;
import solewatch.events.CheckInRecorded;
import solewatch.events.CheckInRecorded.Remedy;
import solewatch.events.Fact;
import solewatch.events.FootZone;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.RunRecorded.Surface;
import solewatch.events.ShoeChanged.FitProblem;
import solewatch.events.ShoeChanged.Width;
import solewatch.events.Side;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Area;
import solewatch.events.SymptomReported.Relief;

/** Runners of whom much is known: shoes, ground, step, effort, sleep, self-tests; each seed is another one. */
@NullUnmarked
final class RichStories {

    static final int LAST_DAY = 90;

    private static final String[] SHOES = {"blue", "red", "found"};

    private RichStories() {}

    static ARunner told(long seed) {
        Random random = new Random(seed);
        ARunner runner = aRunner();
        shoes(runner, random);
        int habit = 2 + random.nextInt(4);
        int trouble = random.nextInt(5);
        FootZone usual = FootZone.values()[random.nextInt(FootZone.values().length)];
        int change = 20 + random.nextInt(60);
        boolean alike = random.nextInt(8) == 0;
        for (int day = 1; day <= LAST_DAY; day++) {
            boolean changed = day > change;
            if (alike && day > LAST_DAY - 9) {
                runner.ran(ARun.on(day).metres(8_000 + day % 7).rated(5));
            } else if (random.nextInt(6) < habit) {
                run(runner, random, day, changed);
                answer(runner, random, trouble * (day / 30 == 1 ? 0 : 1), usual);
            }
            checkIn(runner, random, day);
        }
        return runner;
    }

    private static void shoes(ARunner runner, Random random) {
        for (String shoe : new String[] {"blue", "red"}) {
            FitProblem problem = FitProblem.values()[random.nextInt(FitProblem.values().length)];
            AShoe made = AShoe.called(shoe)
                    .hadRun(random.nextInt(4) == 0 ? 0 : random.nextInt(900_000))
                    .width(Width.values()[random.nextInt(Width.values().length)])
                    .fits(problem);
            runner.with((random.nextInt(5) == 0 ? made.retired() : made).by(runner));
        }
    }

    private static void run(ARunner runner, Random random, int day, boolean changed) {
        Sport sport = random.nextInt(10) == 0 ? Sport.CYCLING : Sport.RUNNING;
        Integer metres = random.nextInt(40) == 0 ? null : 1_000 + random.nextInt(20_000);
        ARun run = ARun.on(day)
                .sport(sport)
                .metres(metres)
                .rated(random.nextInt(11))
                .cadence(160 + random.nextInt(8) + (changed ? 12 : 0))
                .balance(50 + random.nextInt(60) / 100.0 + (changed ? 1.2 : 0))
                .step(1_000 + random.nextInt(50), 8 + random.nextInt(3) / 10.0);
        if (random.nextBoolean()) {
            run.in(SHOES[random.nextInt(SHOES.length)]).insole("thin").comfort(random.nextInt(11));
        }
        if (random.nextInt(10) > 0) {
            run.over(random.nextInt(12) > 0 ? Surface.ROAD : Surface.TRAIL).air(random.nextInt(30) - 5);
        }
        if (random.nextInt(10) == 0) {
            run.satLongBefore().route("river");
        }
        runner.ran(run);
    }

    private static void answer(ARunner runner, Random random, int trouble, FootZone usual) {
        if (random.nextInt(5) >= trouble) {
            if (random.nextInt(5) > 0) {
                runner.free();
            }
            return;
        }
        Area here = area(random.nextInt(8) == 0 ? Side.RIGHT : Side.LEFT, usual);
        if (random.nextInt(4) == 0) {
            runner.easedBy(1 + random.nextInt(9), Relief.LOOSER_LACES, here);
        } else {
            runner.feeling(1 + random.nextInt(9), here);
        }
    }

    private static void checkIn(ARunner runner, Random random, int day) {
        if (random.nextInt(10) > 0) {
            ACheckIn said = ACheckIn.on(day).slept(5 + random.nextInt(40) / 10.0);
            if (random.nextInt(15) == 0) {
                said.kneeToWall(8 + random.nextInt(40) / 10.0, 8 + random.nextInt(40) / 10.0);
            } else if (random.nextInt(15) == 0) {
                said.calfRaises(random.nextInt(30), random.nextInt(30));
            }
            if (random.nextInt(10) == 0) {
                said.crossedLegs();
            }
            if (random.nextInt(25) == 0) {
                said.helped(Remedy.values()[random.nextInt(Remedy.values().length)]);
            }
            runner.with(said.by(runner));
        }
    }

    /** The numbered day of a fact; those without a day are of day 0. */
    static int dayOf(Fact fact) {
        var on = switch (fact) {
            case RunRecorded run -> run.start().day();
            case SymptomReported report -> report.at().day();
            case CheckInRecorded checkIn -> checkIn.at().day();
            default -> ARunner.DAY_ZERO;
        };
        return (int) (on.toEpochDay() - ARunner.DAY_ZERO.toEpochDay());
    }
}
