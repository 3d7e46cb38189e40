let tried be sum of (company, job_title)
