package solewatch.ingest.http;

/** Bodies for the API's reference; a test posts each of them. */
final class Examples {

    static final String RUN = """
            {"source": "garmin", "sourceId": "16211873321", "revision": 0,
             "start": "2026-11-22T07:30:00+01:00", "zone": "Europe/Zurich", "sport": "RUNNING",
             "elapsedSeconds": 3310, "timerSeconds": 3240, "distanceMetres": 10120, "ascentMetres": 84,
             "heartRate": {"averageBeatsPerMinute": 148, "maxBeatsPerMinute": 171},
             "perceivedExertion": 4, "dynamics": {"cadenceStepsPerMinute": 172.5},
             "conditions": {"shoeId": "pegasus-1", "surface": "ROAD", "airTemperatureCelsius": 6.5}}""";

    static final String SYMPTOM = """
            {"source": "runner-app", "sourceId": "b6f1", "at": "2026-11-22T08:40:00+01:00", "zone": "Europe/Zurich",
             "run": {"source": "garmin", "sourceId": "16211873321"}, "context": "DURING_RUN", "severity": 4,
             "areas": [{"side": "LEFT", "zones": ["FOREFOOT", "T3"]}], "qualities": ["NUMB", "TINGLING"],
             "onsetMinutes": 35, "resolvedAfterMinutes": 20, "relievedBy": ["LOOSER_LACES"]}""";

    static final String CHECK_IN = """
            {"source": "runner-app", "sourceId": "week-47", "at": "2026-11-22T20:00:00+01:00", "footContext": "REST",
             "severity": 0, "ostrc": {"participation": 8, "modifiedTraining": 8, "performance": 0, "symptoms": 8},
             "sleepHours": 7.5, "routines": [{"type": "CALF_STRETCH", "planned": 5, "done": 4}]}""";

    static final String CLINICIAN = """
            {"source": "runner-app", "sourceId": "visit-1", "at": "2026-11-20T14:00:00+01:00",
             "type": "CONSULTATION", "hold": "2026-12-04"}""";

    static final String RETURN_SESSION = """
            {"source": "runner-app", "sourceId": "session-4", "at": "2026-11-22T08:10:00+01:00", "level": 2,
             "run": {"source": "garmin", "sourceId": "16211873321"}}""";

    static final String EXPERIMENT = """
            {"source": "runner-app", "sourceId": "trial-1", "at": "2026-11-20T07:00:00+01:00", "factor": "LACING",
             "usual": "standard", "changed": "window"}""";

    static final String PROFILE = """
            {"revision": 1, "name": "Ada", "team": "harriers", "zone": "Europe/Zurich", "sex": "FEMALE",
             "heartRateMax": 188, "heartRateRest": 52, "thresholdSecondsPerKilometre": 275,
             "feet": {"arch": "HIGH", "width": "WIDE", "leftMillimetres": 248, "rightMillimetres": 251}}""";

    static final String CONSENT = """
            {"revision": 1, "scopes": ["LOAD", "SYMPTOM_STATE", "SYMPTOM_DETAIL"]}""";

    static final String SHOE = """
            {"revision": 1, "name": "Pegasus, blue", "initialDistanceMetres": 120000, "noticeMetres": 600000,
             "width": "WIDE", "dropMillimetres": 10}""";

    static final String BATCH = """
            [{"type": "run", "runner": "ada", "source": "garmin", "sourceId": "1", "start": "2026-11-20T07:00:00+01:00",
              "timerSeconds": 1800, "distanceMetres": 5000},
             {"type": "symptom", "runner": "ada", "source": "runner-app", "sourceId": "2",
              "at": "2026-11-20T07:40:00+01:00", "context": "AFTER_RUN", "severity": 0},
             {"type": "withdrawal", "runner": "ada", "withdrawn": "RUN", "source": "garmin", "sourceId": "0",
              "revision": 1}]""";

    private Examples() {}
}
