event opened​ { subject text }
