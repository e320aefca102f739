/** Words after which a time says when something began, not when it has so much: 成立于2008年9月, "founded in 1987". */
export const BEGAN =
  /(?:成立|始建|创建|组建|创立|创办|筹建|设立|诞生|起源|建)于?$|\b(?:founded|established|built|set up) in $/iu;
