use "other.smk"
