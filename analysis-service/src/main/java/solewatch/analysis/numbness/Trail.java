package solewatch.analysis.numbness;

import java.util.Arrays;

/** What has accumulated since an episode began: the runs in a row with symptoms or without, and all runs with symptoms. */
final class Trail {

    private final Answers answers;
    private final PlaceFacts facts;
    private int nextRun;
    private int[] symptomatic = new int[16];
    private int symptomaticCount;
    private int streakFirst = -1;
    private int streakDays;
    private int streakLastDay;
    private int freeFirst = -1;
    private int free;
    private int freeLongest;
    private int onsetsKnownFor = -1;
    private double medianOnset;

    Trail(Answers answers, PlaceFacts facts, int start) {
        this.answers = answers;
        this.facts = facts;
        this.nextRun = answers.firstRunAfter(start - 1);
    }

    private Trail(Trail other, PlaceFacts facts) {
        this.answers = other.answers;
        this.facts = facts;
        this.nextRun = other.nextRun;
        this.symptomatic = other.symptomatic.clone();
        this.symptomaticCount = other.symptomaticCount;
        this.streakFirst = other.streakFirst;
        this.streakDays = other.streakDays;
        this.streakLastDay = other.streakLastDay;
        this.freeFirst = other.freeFirst;
        this.free = other.free;
        this.freeLongest = other.freeLongest;
    }

    /** The same so far, to go on with other facts. */
    Trail continuing(PlaceFacts other) {
        return new Trail(this, other);
    }

    /**
     * Takes in this day; days must come in order, and none be left out. On a day with a symptom or a warning sign the free
     * runs up to it no longer count, wherever it was felt: they show nothing about the days since.
     */
    void take(int day) {
        while (nextRun < answers.count() && answers.runDay(nextRun) <= day) {
            int run = nextRun++;
            if (facts.answered(run)) {
                takeAnswered(run);
            }
        }
        if (facts.troubledOn(day)) {
            forgetFree();
        }
    }

    private void takeAnswered(int run) {
        boolean felt = facts.severity(run) > 0;
        if (felt) {
            addSymptomatic(run);
        }
        if (answers.exposed(run)) {
            if (felt) {
                extendStreak(run);
            } else {
                extendFree(run);
            }
        }
    }

    private void addSymptomatic(int run) {
        if (symptomaticCount == symptomatic.length) {
            symptomatic = Arrays.copyOf(symptomatic, symptomaticCount * 2);
        }
        symptomatic[symptomaticCount++] = run;
    }

    private void extendStreak(int run) {
        int day = answers.runDay(run);
        if (streakFirst < 0) {
            streakFirst = run;
            streakDays = 0;
            streakLastDay = Integer.MIN_VALUE;
        }
        streakDays += day == streakLastDay ? 0 : 1;
        streakLastDay = day;
    }

    private void forgetFree() {
        free = 0;
        freeFirst = -1;
        freeLongest = 0;
    }

    private void extendFree(int run) {
        if (freeFirst < 0) {
            freeFirst = run;
        }
        free++;
        freeLongest = Math.max(freeLongest, answers.metres(run));
        streakFirst = -1;
        streakDays = 0;
    }

    /** On how many days the symptomatic runs in a row took place. */
    int streakDays() {
        return streakDays;
    }

    /** Days from the first to the last of the symptomatic runs in a row. */
    int streakSpan() {
        return streakFirst < 0 ? 0 : streakLastDay - answers.runDay(streakFirst);
    }

    int streakFirstDay() {
        return answers.runDay(streakFirst);
    }

    /** How many runs in a row were free. */
    int free() {
        return free;
    }

    int freeFirstDay() {
        return answers.runDay(freeFirst);
    }

    /** The longest of the free runs in a row, in metres. */
    int freeLongest() {
        return freeLongest;
    }

    int symptomaticRuns() {
        return symptomaticCount;
    }

    /** The index of a symptomatic run, counted from the first (0) or, when negative, from the last (-1). */
    int symptomaticRun(int position) {
        return symptomatic[position >= 0 ? position : symptomaticCount + position];
    }

    /** The median severity of some symptomatic runs, from this position on. */
    double medianSeverity(int from, int count) {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = facts.severity(symptomatic[from + i]);
        }
        return median(values, count);
    }

    /** The median distance at which symptoms began: of a run without a known onset, its distance; -1 when none is known. */
    double medianOnset() {
        if (onsetsKnownFor != symptomaticCount) {
            onsetsKnownFor = symptomaticCount;
            medianOnset = computedMedianOnset();
        }
        return medianOnset;
    }

    private double computedMedianOnset() {
        int[] values = new int[symptomaticCount];
        int known = 0;
        for (int i = 0; i < symptomaticCount; i++) {
            int onset = facts.onset(symptomatic[i]);
            int metres = onset >= 0 ? onset : answers.metres(symptomatic[i]);
            if (metres >= 0) {
                values[known++] = metres;
            }
        }
        return known == 0 ? -1 : median(values, known);
    }

    private static double median(int[] values, int count) {
        Arrays.sort(values, 0, count);
        int middle = count / 2;
        return count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
    }
}
