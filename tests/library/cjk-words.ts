/** Words of two languages that put no space between them, and what commonly stands between two. */
export interface UnspacedLanguage {
  language: string;
  words: readonly string[];
  joints: readonly string[];
}

export const chinese: UnspacedLanguage = {
  language: 'zh-CN',
  words: `浏览器 扩展 软件 网络 安全 隐私 数据 索引 搜索 引擎 人工智能 机器学习 模型 语言 编程 设计 用户 界面
    体验 键盘 标准 协议 服务 计算 存储 加密 密码 身份 认证 新闻 写作 阅读 书签 标签 评论 引用 历史 城市
    交通 铁路 气候 能源 科学 研究 医学 教育 大学 经济 政治 法律 艺术 音乐 电影 摄影 建筑 算法 系统
    性能 测试 文章 作者 问题 方法 世界 中国 北京 上海 社会 文化 技术 工具 图书馆 档案 地图 食物 旅行 健康`.split(
    /\s+/,
  ),
  joints: ['的', '和', '与', '在', '是', '', '', ''],
};

export const japanese: UnspacedLanguage = {
  language: 'ja',
  words: `データベース 検索 人工知能 機械学習 言語 設計 利用者 画面 標準 暗号 認証 新聞 日記 読書 引用 歴史
    都市 交通 鉄道 気候 科学 研究 医学 教育 大学 経済 政治 法律 芸術 音楽 映画 写真 建築 ブラウザ 拡張機能
    ソフトウェア セキュリティ 東京 京都 日本 社会 文化 技術 道具 図書館 地図 料理 旅行 健康 記事 著者 問題
    方法 世界 インターネット プログラミング サーバー キーボード 公開 保存 自由 仕事 時間 写本 手紙 言葉`.split(
    /\s+/,
  ),
  joints: ['の', 'と', 'を', 'に', 'が', 'は', ''],
};
