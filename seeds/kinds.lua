-- The kinds of claim. Each says who takes part (roles), what else may be said (attributes), in which forms it comes,
-- how its date lies in time, in what unit it is measured, and which fields decide that two claims are on one matter.

-- People on the move, and where they meet

kind "visit" {
  plural = "visits", summary = "somebody travels to another country, or is asked to", directed = true,
  time = "occurrence",
  roles = {
    { "guest", "who travels" },
    { "host", "who receives, or invites" },
    { "origin", "the state the guest comes from" },
    { "destination", "the state visited" },
  },
  attributes = {
    { "occasion", "what the visit was for" },
    { "rank_of", "what the rank counts" },
    { "superlative", "in what the source calls the visit the first or the last" },
    { "interval", "time since the visit before, as the source gives it" },
  },
  forms = { "visit", "official visit", "trip", "inspection", "invitation", "possible visit" },
  key = { "guest", "event" }, event_code = { cameo = "042", plover = "CONSULT/visit" },
}

kind "meeting" {
  plural = "meetings", summary = "delegations sit together", directed = false, time = "occurrence",
  roles = {
    { "party", "the states that meet" },
    { "chair", "who chairs" },
    { "side", "the state a chair sits for" },
    { "body", "the committee that meets" },
  },
  attributes = { { "topic", "what is on the table" } },
  forms = { "joint committee", "co-chair", "agenda" },
  key = { "body", "event", "form", "chair" }, event_code = { cameo = "046", plover = "CONSULT" },
}

kind "migration" {
  plural = "migration", summary = "groups of people move from one country to another", directed = true,
  time = "measure",
  roles = {
    { "group", "who moves" },
    { "origin", "where from" },
    { "destination", "where to" },
    { "transit", "by way of" },
    { "under", "the agreement it rests on" },
  },
  attributes = {
    { "trend", "up or down, where only that is said" },
    { "sector", "the work they come for" },
    { "cause", "what sets them moving" },
    { "includes", "who else is counted" },
    { "share", "what part of the whole" },
  },
  forms = {
    "refugees", "tourism", "labour migration", "orphan transfer", "route", "destination", "transit", "ranking",
    "comparison",
  },
  unit = "person", key = { "group", "origin", "destination", "form" },
}

kind "population" {
  plural = "population", summary = "people who live somewhere", directed = false, time = "stock",
  roles = {
    { "group", "who is counted" },
    { "origin", "the state they come from" },
  },
  attributes = {
    { "ratio", "the figure as a multiple of an earlier one, where the source gives it so" },
    { "base", "what the ratio is a multiple of" },
  },
  forms = { "expatriates", "workers", "defectors", "national" },
  unit = "person", key = { "group", "place" },
}

-- Posts and relations between states

kind "tenure" {
  plural = "tenures", summary = "somebody holds a post", directed = false, time = "spell",
  roles = {
    { "holder", "who holds the post" },
    { "post", "the post" },
    { "state", "the state whose post it is" },
    { "organisation", "the organisation whose post it is" },
    { "sender", "the state that sends an ambassador" },
    { "receiver", "the state that receives an ambassador" },
  },
  attributes = { { "rank_of", "what the rank counts" } },
  forms = {
    "head of state", "head of government", "deputy head of government", "leader", "party leader", "head of assembly",
    "minister", "vice minister", "ambassador", "UN office",
  },
  key = { "holder", "post" }, sole = "holder",
}

kind "diplomatic_relation" {
  plural = "diplomatic_relations", summary = "how two states stand to each other", directed = false, time = "spell",
  roles = {
    { "party", "the two states, in no order" },
    { "actor", "who recognises" },
    { "recipient", "who is recognised" },
    { "about", "whom the matter concerns" },
    { "cause", "what brings it about" },
  },
  attributes = {
    { "quality", "the word for the relation" },
    { "sector", "the field concerned" },
    { "reason", "why, where that is no actor" },
    { "extent", "how often or how much" },
  },
  forms = {
    "establishment", "recognition", "definition", "quality", "issue", "friction", "strain", "hindrance", "improvement",
    "economic ties", "anniversary",
  },
  key = { "party", "actor", "recipient", "about", "form" }, event_code = { cameo = "05", plover = "SUPPORT" },
}

kind "mission" {
  plural = "missions", summary = "an embassy exists, opens or closes", directed = true, time = "occurrence",
  roles = {
    { "mission", "the embassy" },
    { "sender", "the state whose embassy it is" },
    { "receiver", "the state it stands in" },
  },
  attributes = { { "occasion", "on what occasion" } },
  forms = { "existing", "opened", "closed" },
  key = { "mission", "form" }, exclusive = { "opened", "closed" },
}

kind "agreement" {
  plural = "agreements", summary = "states agree, or end what they agreed", directed = false, time = "occurrence",
  roles = {
    { "party", "the states that agree" },
    { "instrument", "the treaty or agreement" },
    { "body", "the assembly it is laid before" },
    { "beneficiary", "who gains" },
  },
  attributes = {
    { "topic", "what it is about" },
    { "cause", "what led to it" },
    { "superlative", "first or last of its sort" },
  },
  forms = { "signed", "reached", "submitted", "in force", "nullified", "understanding", "proposed" },
  key = { "instrument", "form" }, event_code = { cameo = "057", plover = "AGREE" },
}

kind "policy" {
  plural = "policies", summary = "what a government does as a rule, or sets out to do", directed = true, time = "spell",
  roles = {
    { "actor", "whose policy it is" },
    { "recipient", "whom it is meant for" },
    { "away", "whom it turns from" },
    { "affected", "whom it touches" },
    { "origin", "the state they come from" },
    { "area", "the countries or regions it concerns" },
    { "via", "the mission or body it works through" },
    { "context", "the war or pandemic behind it" },
  },
  attributes = {
    { "topic", "what it is about" },
    { "aim", "what it is to bring about" },
    { "extent", "how often or how far" },
  },
  forms = {
    "refugee policy", "border", "alignment", "balance", "engagement", "interest", "economic promotion",
    "industrial project", "industrial strategy", "labour control", "labour import", "instruction", "motive",
    "publicity",
    "repatriation", "passage",
  },
}

kind "regulation" {
  plural = "regulations", summary = "a rule, an order, a leave given or refused", directed = true, time = "occurrence",
  roles = {
    { "authority", "who rules" },
    { "affected", "who is bound by it" },
    { "beneficiary", "who is freed by it" },
    { "applicant", "who asked" },
    { "proposer", "who proposes it" },
    { "destination", "the state whose border it concerns" },
    { "under", "the agreement it rests on" },
  },
  attributes = {
    { "topic", "what it is about" },
    { "allowed", "what is allowed" },
    { "forbidden", "what is not" },
  },
  forms = { "order", "exemption", "permission refused", "visa requirement", "visa exemption" },
}

kind "enforcement" {
  plural = "enforcements", summary = "an authority acts against somebody", directed = true, time = "occurrence",
  roles = {
    { "authority", "who acts" },
    { "target", "against whom" },
    { "nationality", "the state the target belongs to" },
    { "origin", "the state they came from" },
    { "destination", "the state they went to" },
  },
  attributes = {
    { "offence", "what they are said to have done" },
    { "object", "with what" },
    { "words", "a word of the authority's own" },
  },
  forms = { "detention", "illegal crossing", "custody", "expulsion", "offence" },
  unit = "person", key = { "target", "event", "form" }, event_code = { cameo = "17", plover = "COERCE" },
}

kind "statement" {
  plural = "statements", summary = "somebody says something, or keeps silent", directed = true, time = "occurrence",
  roles = {
    { "speaker", "who speaks, or is silent" },
    { "addressee", "to whom" },
    { "target", "who is praised or blamed" },
    { "about", "of whom" },
  },
  attributes = {
    { "topic", "of what" },
    { "reason", "the explanation given" },
    { "goods", "what is named as an example" },
    { "medium", "letter, report, press release" },
    { "words", "a word quoted" },
  },
  forms = {
    "announcement", "assurance", "call", "claim", "commitment", "complaint", "criticism", "denial", "explanation",
    "no confirmation", "no response", "non-disclosure", "praise", "question", "request", "threat", "uncertainty",
    "warning",
  },
  event_code = { cameo = "01", plover = "CONSULT" },
}

-- Goods, money and ways

kind "aid" {
  plural = "aid", summary = "one state helps another", directed = true, time = "measure",
  roles = {
    { "donor", "who gives" },
    { "recipient", "who is given" },
    { "group", "the people it is for" },
    { "under", "the agreement it rests on" },
    { "context", "the war behind it" },
  },
  attributes = { { "goods", "what is given" } },
  forms = { "wartime", "reconstruction", "in kind", "fostering" },
  key = { "donor", "recipient", "form" }, event_code = { cameo = "07", plover = "AID" },
}

kind "trade" {
  plural = "trade", summary = "goods sold by one state to another in a year", directed = true, time = "measure",
  roles = {
    { "exporter", "who sells" },
    { "importer", "who buys" },
  },
  attributes = { { "reporter", "from whose side the flow is named" } },
  forms = { "exports", "imports" },
  unit = "USD/year", key = { "exporter", "importer" },
}

kind "transport" {
  plural = "transport", summary = "railways, flights and fares between states", directed = false, time = "stock",
  roles = {
    { "between", "the two states" },
    { "line", "the railway" },
    { "origin", "where it starts" },
    { "destination", "where it ends" },
    { "obstacle", "the state in the way" },
    { "beneficiary", "who would gain" },
  },
  attributes = {
    { "phase", "before or after the change" },
    { "goods", "what is carried" },
    { "effect", "what came of it" },
  },
  forms = { "rail route", "liberalisation", "flight frequency", "fare" },
  key = { "between", "form", "phase" },
}

kind "business" {
  plural = "businesses", summary = "firms of one country's people in another", directed = false, time = "stock",
  roles = {
    { "owner", "whose firms they are" },
    { "client", "who goes there" },
  },
  attributes = {
    { "type", "the trade" },
    { "capital", "where the money comes from" },
    { "purpose", "what they hide" },
  },
  forms = { "count", "type", "ownership", "illicit", "clientele" },
  unit = "business", key = { "owner", "place", "type", "capital" },
}

kind "land_grant" {
  plural = "land_grants", summary = "land is given to somebody", directed = true, time = "occurrence",
  roles = {
    { "donor", "who gives" },
    { "recipient", "who is given" },
    { "land", "the land" },
  },
  attributes = {
    { "proximity", "how near to the place named" },
    { "purpose", "what for" },
  },
  forms = { "grant" },
  unit = "km2", key = { "land" },
}

kind "facility" {
  plural = "facilities", summary = "a building, camp or school, real or planned", directed = false, time = "spell",
  roles = {
    { "site", "the building or camp" },
    { "owner", "who runs it" },
    { "planner", "who plans it" },
    { "founder", "who set it up" },
    { "users", "whom it is for" },
  },
  attributes = {
    { "purpose", "what for" },
    { "condition", "in what state it is" },
  },
  forms = { "building", "school", "refugee camp", "refugee centre", "capacity", "shelter" },
  key = { "site", "form" },
}

-- Wars, states and their setting

kind "conflict" {
  plural = "conflicts", summary = "wars, campaigns and rifts", directed = true, time = "spell",
  roles = {
    { "episode", "the war or rift" },
    { "party", "who takes part" },
    { "actor", "who attacks" },
    { "recipient", "who is attacked" },
    { "bystander", "who stays out" },
    { "overlord", "who rules afterwards" },
  },
  attributes = {
    { "reading", "de facto or de jure" },
    { "cause", "what it is about" },
    { "outcome", "how it ends" },
    { "extent", "how great" },
  },
  forms = { "war", "non-participation", "rift", "campaign", "campaign count", "casualties", "outcome" },
  key = { "episode", "form", "reading" },
}

kind "polity" {
  plural = "polities", summary = "what sort of state it is, and its institutions", directed = false, time = "spell",
  roles = {
    { "state", "the state" },
    { "body", "the assembly or council" },
    { "post", "the office" },
    { "family", "the ruling family" },
    { "episode", "the revolution or war remembered" },
  },
  attributes = {
    { "type", "the sort of state or body" },
    { "powers", "what the office does" },
  },
  forms = {
    "existence", "regime type", "regime change", "composition", "institution", "seats", "term", "ruling family",
    "anniversary",
  },
  key = { "state", "body", "post", "form" }, posthumous = { "episode" },
}

kind "geography" {
  plural = "geography", summary = "where things lie, how large and how far", directed = false, time = "spell",
  roles = {
    { "subject", "what is placed" },
    { "region", "in which region" },
    { "neighbour", "next to which state" },
    { "river", "along which river" },
    { "reference", "measured from where" },
    { "state", "in, or through, which state" },
    { "origin", "where a line starts" },
    { "destination", "where a line ends" },
  },
  attributes = {
    { "direction", "on which side" },
    { "superlative", "what the rank is in" },
    { "feature", "what else is said of it" },
  },
  forms = { "location", "border", "route", "distance", "area", "length", "capital", "ranking" },
  key = { "subject", "region", "reference", "form", "neighbour", "superlative" },
}

-- Groups, persons, names and papers

kind "profile" {
  plural = "profiles", summary = "what a group or organisation is", directed = false, time = "spell",
  roles = {
    { "subject", "the group or organisation" },
    { "member", "a part of it" },
    { "whole", "what it is part of" },
    { "related", "a group akin to it" },
    { "counterpart", "whom it is at odds with" },
    { "region", "in which region" },
    { "home", "its home country or city" },
  },
  attributes = {
    { "type", "its sort" },
    { "language", "what it speaks" },
    { "cause", "what lies behind it" },
    { "focus", "what it attends to" },
  },
  forms = {
    "identity", "composition", "part of", "related group", "settlement", "language", "tension", "organisation",
  },
}

kind "life" {
  plural = "lives", summary = "birth, death, calling and family of a person", directed = false, time = "occurrence",
  roles = {
    { "person", "of whom" },
    { "father", "the father" },
    { "state", "the country" },
    { "organisation", "where he or she works" },
  },
  attributes = {
    { "occupation", "what he or she does" },
    { "role", "what he or she was in history" },
    { "award", "a prize" },
    { "military_rank", "a rank in the army" },
    { "field", "what he or she is expert in" },
    { "distinction", "what sets him or her apart" },
  },
  forms = { "birth", "death", "occupation", "role", "affiliation", "award", "rank", "distinction", "family" },
  key = { "person", "form", "award" },
}

kind "name" {
  plural = "names", summary = "a form under which somebody or something occurs", directed = false, time = "spell",
  roles = { { "entity", "who or what is named" } },
  attributes = {
    { "spelling", "the form, letter for letter" },
    { "language", "its language" },
    { "script", "its script" },
    { "meaning", "what the name means" },
  },
  forms = {
    "as printed", "official", "native", "variant", "former", "birth", "historical", "abbreviation", "transliteration",
    "meaning", "short", "metonym", "description",
  },
}

kind "document" {
  plural = "documents", summary = "what a document is, cites, repeats or has lost", directed = false,
  time = "occurrence",
  roles = {
    { "subject", "what it is on" },
    { "publisher", "who publishes it" },
    { "author", "who wrote it" },
    { "target", "what it points to" },
  },
  attributes = {
    { "title", "a title, shortened" },
    { "words", "words printed" },
    { "category", "the section or category" },
    { "page", "the page" },
    { "hour", "the time of day" },
    { "missing", "what is lost" },
    { "medium", "letter, report, press release" },
  },
  forms = {
    "title", "headline", "byline", "dateline", "publication date", "category", "citation", "see also", "furniture",
    "empty box", "repetition", "wrong target", "glossary", "missing table", "missing references", "deletion", "cut off",
    "lost text", "slip",
  },
}
