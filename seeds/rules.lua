-- Which claims don't go together, beside what the kinds say of themselves (key, exclusive, sole).

rule "host-before-office" {
  summary = "the host's office is told to begin only later",
  first = { "visit", host_title = true }, second = { "tenure", form = { "leader", "head of state", "head of government" } },
  same = { host = "holder" }, time = "not yet", unless = { "tenure" },
}

rule "another-in-office" {
  summary = "by another word somebody else led the host's state",
  first = { "visit", host_title = { contains = "General Secretary" } }, second = { "tenure", form = "leader" },
  same = { destination = "state" }, different = { host = "holder" }, time = "overlapping",
}

rule "closed-embassy" {
  summary = "the embassy was closed, no reopening is told, and yet it has an ambassador",
  first = { "mission", form = "closed" }, second = { "tenure", form = "ambassador" },
  same = { "sender", "receiver" }, time = "before", unless = { "mission", form = "opened" },
}

rule "closed-and-received" {
  summary = "the embassy is closed in the year in which a guest comes the other way",
  first = { "mission", form = "closed" }, second = { "visit", form = "visit", status = "asserted" },
  same = { sender = "destination", receiver = "origin" }, time = "overlapping",
}

rule "latest-of-all" {
  summary = "what is called the latest is followed by another", relation = "contradiction",
  first = { "visit", superlative = { contains = "latest" } }, second = { "visit", status = "asserted" },
  pair = { "origin", "destination" }, time = "not yet",
}

rule "refused-and-granted" {
  summary = "leave for camps is refused, and land is given for them",
  first = { "regulation", form = "permission refused", topic = { contains = "refugee" } },
  second = { "land_grant", purpose = { contains = "refugee" } }, time = "any",
}

rule "denied-and-there" {
  summary = "what is denied for these people is planned or there all the same",
  first = { "facility", status = "denied" },
  second = { "facility", form = { "shelter", "refugee centre" }, status = { "asserted", "planned" } },
  same = { "users" }, time = "any",
}

rule "turned-away-and-praised" {
  summary = "it is praised for how it treats those whom it is said to turn away in those very months",
  first = { "policy", form = "border", topic = { contains = "turned away" } },
  second = { "statement", form = "praise", topic = { contains = "refugees" } },
  same = { actor = "target" }, time = "overlapping",
}

rule "turned-away-and-let-through" {
  summary = "the same people are turned away and usually let through",
  first = { "policy", form = "border", topic = { contains = "turned away" } },
  second = { "policy", form = "refugee policy", topic = { contains = "letting defectors travel on" } },
  same = { "actor", "affected" }, time = "overlapping",
}

rule "usual-and-inconsistent" {
  summary = "help is called usual, and the record inconsistent",
  first = { "policy", form = "refugee policy", extent = "usually" },
  second = { "policy", form = "refugee policy", topic = { contains = "inconsistent" } },
  same = { "actor", "affected" }, time = "overlapping",
}

rule "more-pass-than-arrive" {
  summary = "more are said to come through by the year than arrive by all ways",
  first = { "migration", form = "refugees", destination = "mongolia" },
  second = { "migration", form = "refugees", destination = "south-korea" },
  same = { "group" }, time = "any", part = true,
}

rule "cordial-and-strained" {
  summary = "the relations are called good, and strained or hindered",
  first = { "diplomatic_relation", form = "quality" },
  second = { "diplomatic_relation", form = { "friction", "strain" } },
  pair = { "party" }, time = "overlapping",
}

rule "left-open-and-called" {
  summary = "what they meant to do is left open, and they are called defectors",
  first = { "statement", form = "non-disclosure", topic = { contains = "defect" } },
  second = { "statement", words = "defectors", status = { "asserted", "hypothetical" } },
  same = { "about" }, time = "overlapping",
}
