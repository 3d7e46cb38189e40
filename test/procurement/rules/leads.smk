language 1

lead by lead_id {
  lead_id       text required
  company       text required  also "company_name"
  source        one of (inbound_marketing, sdr_outbound, partner_referral) required also "lead_source"
  region        text
  job_title     text
  seniority     one of (individual_contributor, manager, director, vp, c_suite)
  buyer_role    one of (economic_buyer, champion, technical_evaluator, end_user)
  mail_domain   text           also "email_domain_type"
  industry      text
  employee_band text           means "A band such as 200-499, as exports have it"
  maturity      one of (low, medium, high) also "process_maturity_band"
}

event touch_email            { detail text }
event touch_call             { detail text }
event touch_webinar          { detail text }
event touch_content_download { detail text }
event touch_linkedin_message { detail text }
event session_website        { detail text }
event session_demo_page      { detail text }
event session_pricing_page   { detail text }
event sales_call             { detail text }
event sales_email            { detail text }
event sales_meeting          { detail text }
event sales_demo             { detail text }
event deal_won               { deal_value money }
event deal_lost

list our_industries { "manufacturing", "logistics" }
