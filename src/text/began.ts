/** Words after which a time says when something began, not when it has so much: 成立于2008年9月, "founded in 1987". */
export const BEGAN =
  /(?:成立|始建|创建|组建|创立|创办|筹建|设立|诞生|起源|建)于?[唐宋元明清]?$|\b(?:founded|established|built|set up) in $/iu;

/** The same where the time stands before: 1985年设县, 2019年建成. */
export const FOUNDED =
  /^(?:正式|全面|由.{2,12})?(?:成立|始建|创建|组建|创立|创办|设立|建成|建[县市州区校院馆园]|[设置][县市州区])[，。；]?$/u;
