language 1

qualification procurement {
  score fit from 0 to 70 {
    +20 right_size    when employee_band in ("500-999", "1000-1999")
    +30 large         when employee_band is "2000+"
    +15 pays          when buyer_role is economic_buyer
    +10 speaks_for_us when buyer_role is champion
    +10 senior        when seniority in (director, vp, c_suite)
    +10 our_industry  when industry in our_industries
    +5  mature        when maturity is high
    -15 private_mail  when mail_domain is "personal"
  }

  score interest from 0 to 50 {
    halves every 14 days
    +12 saw_demo   on session_demo_page
    +8  saw_price  on session_pricing_page, at most 2 within 7 days
    +8  attended   on touch_webinar, at most 2 within 14 days
    +5  downloaded on touch_content_download
    +1  visited    on session_website
  }

  refuse no_say when buyer_role is end_user
                  and seniority is individual_contributor
                  and employee_band is "200-499"

  stage engaged when interest >= 10
  stage mql     when fit >= 30 and interest >= 20
}
