event asked       { product text }
event viewed
event called_back { reached yes/no }
