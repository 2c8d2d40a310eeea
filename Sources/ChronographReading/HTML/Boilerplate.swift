/// Words by which pages name what is not the article; data, so that a new site is a word and not a rule.
enum Boilerplate {
  /// Words in `class` and `id` of parts that are dropped.
  static let parts = words(
    """
    nav navbar navigation subnav topnav menu menus submenu megamenu sidebar sidenav siderail rail
    breadcrumb breadcrumbs crumbs crumb masthead topbar
    footer cookie cookies consent gdpr privacy share shares sharing sharebar sharetools sharelinks social
    socials addtoany addthis bdsharebuttonbox newsletter newsletters subscribe subscription signup paywall regwall
    promo promos promotion promoted advert adverts advertisement advertising ad ads adv adbox adslot adsense
    adunit adwrap dfp gpt sponsor sponsored sponsors outbrain taboola related relateds recirc recirculation
    recommended recommendation recommendations recommend trending popular mostread mostpopular readmore
    morestories teasers upnext comment comments disqus respond commentlist replies reply pager pagination
    paging pagenav postnav toolbar toolbox widget widgets popup popover modal overlay lightbox skip skiplink
    visuallyhidden screenreader offscreen noprint printonly editsection navbox navboxes catlinks reflist
    references hatnote sitenotice printfooter authorbox bio copyright copyrights login search searchbox searchform
    ticker rating ratings toc tagcloud taglist tags ambox infobox metadata sistersitebox seealso dianzan
    fenxiang pinglun daohang xiangguan credit credits
    """)

  /// Words in `class` and `id` of parts whose text may outweigh the article's.
  static let heavyParts = words(
    "comment comments disqus commentlist replies cookie cookies consent gdpr")

  /// Words in `class` and `id` of short lines about the article, not of it.
  static let labels = words(
    """
    byline author authors dateline date time timestamp published updated modified pubdate kicker eyebrow
    category section source meta info label tag reading views editor location photographer posted
    entry-meta fontsize laiyuan
    """)

  /// Words in `class` and `id` of the element that holds the article.
  static let bodies = words(
    """
    articlebody storybody postbody entrycontent articlecontent postcontent storycontent articletext
    newsbody newscontent bodycontent bodytext contentbody article story post entry content trs xxgk zoom
    """)

  /// Values of `role` of parts that are dropped.
  static let roles = words(
    """
    navigation banner complementary contentinfo search dialog alertdialog alert menu menubar toolbar tablist
    tooltip
    """)

  /// Headings below which nothing belongs to the article, up to the next heading of their level.
  static let headings = phrases(
    """
    related|related articles|related stories|related news|related links|related content|related topics
    more on this story|more on this topic|more from|more stories|more news|read more|read next|up next
    recommended|recommended for you|you may also like|you might also like|most read|most popular|popular
    trending|trending now|latest news|latest stories|top stories|see also|references|notes|citations
    external links|further reading|bibliography|sources|comments|leave a reply|leave a comment|post a comment
    share|share this|share this article|share this story|follow us|about the author|about us|contact|contacts
    newsletter|sign up|subscribe|tags|topics|filed under|advertisement|navigation menu|contents|on this page
    相关阅读|相关新闻|相关链接|相关报道|推荐阅读|热门|延伸阅读|参考文献|参见|外部链接|评论|热点新闻|更多
    """)

  /// What short lines start with that are not the article's.
  static let lineStarts = phrases(
    """
    advertisement|read more:|read more »|read also:|also read:|read next:|see also:|related:|more:|watch:|listen:
    share this|share on|share via|follow us|sign up|subscribe|click here|continue reading|story continues
    article continues|photo:|photograph:|image:|picture:|image credit|photo credit|file photo|getty images
    copyright|©|(c) |all rights reserved|tags:|filed under|posted in|posted by|posted on|published on|published:
    last updated|updated:|by clicking|we use cookies|this site uses cookies|skip to|back to top|print this
    email this|comments are closed|leave a reply|previous:|next:|home >|home »|you are here
    editor:|view comments|load more|show more|loading
    责任编辑|责编|编辑：|编辑:|来源：|来源:|信息来源|稿源|发布时间|发布日期|浏览次数|字体|打印|关闭|分享|分享到
    扫一扫|上一篇|下一篇|相关阅读|版权所有|主办单位|主办：|当前位置|您现在的位置|您的位置|【打印|【关闭|【字体|返回
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static func phrases(_ text: String) -> [String] {
    text.split { $0 == "|" || $0 == "\n" }.map(String.init)
  }

  /// Whether a heading opens a part that is not the article's.
  static func isHeading(_ text: String) -> Bool {
    let plain = text.lowercased().filter { !":：[]".contains($0) }.trimmed
    return headings.contains(plain) || plain.hasPrefix("more from ") || plain.hasPrefix("more on ")
      || plain.hasPrefix("related ") && plain.utf8.count < 30
  }

  /// Whether a line is about the page: short, and it starts as such lines do.
  static func isLine(_ text: String) -> Bool {
    guard text.utf8.count < 160 else { return false }
    let plain = text.lowercased()
    return lineStarts.contains { plain.hasPrefix($0) }
  }

  /// The words of a `class` or `id`: `siteNav-main_menu` is site, nav, main, menu; each also joined to its neighbour.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for scalar in name.unicodeScalars.prefix(400) {
      let isUpper = (65...90).contains(scalar.value)
      let isLetter = isUpper || (97...122).contains(scalar.value)
      if !isLetter || isUpper && wasLower, !word.isEmpty {
        words.append(word)
        word = ""
      }
      if isLetter { word += String(scalar).lowercased() }
      wasLower = isLetter && !isUpper
    }
    if !word.isEmpty { words.append(word) }
    return words + zip(words, words.dropFirst()).map { $0 + $1 }
  }
}

extension String {
  /// The text without white space at both ends.
  var trimmed: String {
    var text = self[...].drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
