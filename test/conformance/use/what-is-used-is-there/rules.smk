use "people.smk"
use "shared"
