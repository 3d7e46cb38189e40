use "rules.smk"
use "company.smk"

qualification further {
  stage engaged when interest >= 20
}
