-- Cities, rivers and regions. Pyongyang and Ulaanbaatar are places only, never the governments that sit there.

place "ulaanbaatar" {
  name = "Ulaanbaatar",
  also = { { "Ulan Bator", note = "older English form" }, { "Red Hero", note = "what the name means" },
    mn = "Улаанбаатар", ko = "울란바토르", ru = "Улан-Батор", zh = "乌兰巴托" },
  of = "mongolia",
}

place "pyongyang" { name = "Pyongyang", also = { "P'yŏngyang", "P'yongyang", ko = "평양", ru = "Пхеньян", zh = "平壤" },
  of = "north-korea" }

place "beijing" { name = "Beijing", of = "china" }

place "seoul" { name = "Seoul", also = { ko = "서울" }, of = "south-korea" }

place "moscow" { name = "Moscow", of = "european-russia" }

place "vladivostok" { name = "Vladivostok", of = "russian-far-east" }

place "washington-dc" { name = "Washington, D.C.", also = { "Washington" }, of = "united-states" }

place "yalu" { name = "Yalu", also = { "Amnok", ko = "압록강" }, note = "River." }

place "korean-peninsula" { name = "Korean Peninsula" }

place "outer-mongolia" { name = "Outer Mongolia", note = "Historical region." }

place "asia" { name = "Asia" }

place "east-asia" { name = "East Asia" }

place "southeast-asia" { name = "Southeast Asia" }

place "central-asia" { name = "Central Asia" }

place "eurasia" { name = "Eurasia" }

place "europe" { name = "Europe" }

place "european-russia" { name = "European Russia", of = "russia" }

place "russian-far-east" { name = "Russian Far East", of = "russia" }
