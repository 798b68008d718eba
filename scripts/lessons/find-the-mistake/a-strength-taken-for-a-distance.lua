return {
  title = "The long way round",
  goals = { "turn the strength of a tie into a distance" },
  task = [[
    A study asks by which route two states are nearest to each other in a network of trade. It adds up what is traded
    along each route and takes the route with the smallest sum. So the *weakest* ties look like the shortest way.

    In a network of strengths a strong tie is a short one. Take 1 / strength as the length of each tie: by which of
    `routes` is the way from A to D shortest? Answer with its name.
  ]],
  given = [[
    -- What is traded over each tie, in billions.
    strength = { AB = 8, BD = 4, AC = 1, CD = 2, AD = 0.5 }
    routes = {
      { name = "by way of B", "AB", "BD" },
      { name = "by way of C", "AC", "CD" },
      { name = "straight", "AD" },
    }
  ]],
  starter = [[
    best = math.huge
    for _, route in ipairs(routes) do
      local length = 0
      for _, tie in ipairs(route) do length = length + strength[tie] end
      if length < best then best, answer = length, route.name end
    end
  ]],
  solution = [[
    best = math.huge
    for _, route in ipairs(routes) do
      local length = 0
      for _, tie in ipairs(route) do length = length + 1 / strength[tie] end
      if length < best then best, answer = length, route.name end
    end
  ]],
  check = { other = "The name of one of the `routes` is asked for, as it is written there." },
  hints = {
    "Only one place of the script is wrong: where a tie is added to the length.",
    "A tie of strength 8 is an eighth long.",
  },
  wrong = {
    {
      answer = [[ answer = "straight" ]],
      feedback = "That is what the script says: the weakest tie of all is taken for the shortest way.",
    },
    {
      answer = [[
        best = -1
        for _, route in ipairs(routes) do
          local length = 0
          for _, tie in ipairs(route) do length = length + strength[tie] end
          if length > best then best, answer = length, route.name end
        end
        answer = best
      ]],
      shows = "a text is asked for, and this is a number",
    },
    {
      answer = [[ answer = "by way of C" ]],
      feedback = [[
        An arm of strength 1 and one of strength 2: there is a route with stronger ties on both arms.
      ]],
    },
  },
  afterword = [[
    Taking the largest sum would have found the same route here, and fails elsewhere: a detour over many weak ties would
    win. Betweenness and closeness have the same trap; say in the methods section whether weights are costs or strengths.
  ]],
}
