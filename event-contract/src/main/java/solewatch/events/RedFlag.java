package solewatch.events;

/** Warning signs that are never waited out (docs/science.md, Red flags). */
public enum RedFlag {
    SADDLE_NUMBNESS(Tier.EMERGENCY),
    BLADDER_OR_BOWEL_TROUBLE(Tier.EMERGENCY),
    BOTH_LEGS_WEAK_OR_NUMB_WORSENING(Tier.EMERGENCY),
    COLD_PALE_OR_BLUE_FOOT(Tier.EMERGENCY),
    SEVERE_LEG_PAIN_NOT_SETTLING(Tier.EMERGENCY),
    NUMBNESS_OR_WEAKNESS_CLIMBING(Tier.EMERGENCY),
    FACE_ARM_OR_SPEECH_SIGNS(Tier.EMERGENCY),
    CALF_SWOLLEN_OR_SHORT_OF_BREATH(Tier.EMERGENCY),
    FOOT_DROP(Tier.URGENT),
    DIABETIC_WOUND_OR_HOT_FOOT(Tier.URGENT),
    BOTH_FEET_PROGRESSIVE_LOSS(Tier.URGENT),
    CANCER_FEVER_OR_RECENT_INJURY(Tier.URGENT),
    DIABETES_WITH_NEW_NUMBNESS(Tier.SOON);

    private final Tier tier;

    RedFlag(Tier tier) {
        this.tier = tier;
    }

    /** How soon it wants a professional. */
    public Tier tier() {
        return tier;
    }

    /** How soon: now, within 24 to 48 hours, within two weeks. The most pressing first. */
    public enum Tier {
        EMERGENCY,
        URGENT,
        SOON
    }
}
