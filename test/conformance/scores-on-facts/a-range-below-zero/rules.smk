qualification inbound {
  score fit from -20 to 20 {
    -15 retail  when company contains "shop"
    -15 distant when country is US
  }
}
