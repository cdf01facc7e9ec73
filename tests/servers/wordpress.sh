#!/bin/bash
# A real WordPress for tests: Debian's package on PHP's own server and SQLite.
#   wordpress.sh install DIR        builds a site in DIR, once; its accounts and their application passwords
#                                   are in DIR/accounts (administrator, author, contributor)
#   wordpress.sh serve   DIR PORT   serves it on 127.0.0.1:PORT in the foreground, under whatever host it is asked by
# Needs Debian 12, root and Debian's and npm's packages; takes half a minute the first time.
set -euo pipefail
verb=$1 site=$(realpath -m "$2") cache=$(dirname "$(realpath -m "$2")")/wordpress.cache

packages() {
  command -v php >/dev/null && php -m | grep -qx pdo_sqlite && php -m | grep -qx mbstring && php -m | grep -qx xml ||
    { apt-get -o DPkg::Lock::Timeout=300 update -qq; apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends php8.2-cli php8.2-sqlite3 php8.2-xml php8.2-mbstring; }
  mkdir -p "$cache/apt/lists/partial" "$cache/apt/archives/partial" "$cache/apt/parts"
  # Debian 12's own WordPress (6.1) is too old for the SQLite plugin: take Debian 13's, beside this system's lists.
  if ! ls "$cache"/wordpress_*.deb >/dev/null 2>&1; then
    sed -e '/^[[:space:]]*#/d' -e 's/bookworm bookworm-updates/trixie/' /etc/apt/sources.list.d/debian.sources |
      awk 'BEGIN { RS = ""; ORS = "\n\n" } !/security/' >"$cache/apt/parts/trixie.sources"
    local o=(-o Dir::State::Lists="$cache/apt/lists" -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$cache/apt/parts")
    (cd "$cache" && apt-get "${o[@]}" update -qq && apt-get "${o[@]}" download wordpress)
  fi
  ls "$cache"/wp-playground-cli-*.tgz >/dev/null 2>&1 || (cd "$cache" && npm pack --silent @wp-playground/cli@3.1.56)
}

unpack() {
  rm -rf "$site" "$cache/unpacked" && mkdir -p "$site" "$cache/unpacked"
  dpkg -x "$cache"/wordpress_*.deb "$cache/unpacked"
  cp -r "$cache/unpacked/usr/share/wordpress/." "$site/" # its dangling links are to packages REST does not need
  find "$site" -xtype l -delete
  tar xzf "$cache"/wp-playground-cli-*.tgz -C "$cache/unpacked" package/sqlite-database-integration.zip
  mkdir -p "$site"/wp-content/{mu-plugins,plugins,database,themes/plain}
  python3 -m zipfile -e "$cache/unpacked/package/sqlite-database-integration.zip" "$cache/unpacked/sqlite"
  cp -r "$(dirname "$(find "$cache/unpacked/sqlite" -name db.copy)")" "$site/wp-content/mu-plugins/sqlite-database-integration"
  sed -e "s#{SQLITE_IMPLEMENTATION_FOLDER_PATH}#$site/wp-content/mu-plugins/sqlite-database-integration#" \
    -e 's#{SQLITE_PLUGIN}#sqlite-database-integration/load.php#' \
    "$site/wp-content/mu-plugins/sqlite-database-integration/db.copy" >"$site/wp-content/db.php"
  # Debian's package brings no theme, so that every page a visitor opens would be empty with status 200.
  printf '/*\nTheme Name: Plain\n*/\n' >"$site/wp-content/themes/plain/style.css"
  cat >"$site/wp-content/themes/plain/index.php" <<'P'
<!doctype html><html <?php language_attributes(); ?>><head><meta charset="utf-8"><title><?php bloginfo('name'); ?></title><?php wp_head(); ?></head><body>
<?php while (have_posts()) { the_post(); ?><article id="post-<?php the_ID(); ?>"><h1><?php the_title(); ?></h1>
<p class="filed"><?php the_category(', '); the_tags(' · ', ', '); ?></p><div class="content"><?php the_content(); ?></div></article><?php } wp_footer(); ?>
</body></html>
P
}

configure() {
  rm -f "$site/wp-config.php"
  cat >"$site/wp-config.php" <<'P'
<?php
define('DB_NAME', 'wp'); define('DB_USER', ''); define('DB_PASSWORD', ''); define('DB_HOST', ''); define('DB_CHARSET', 'utf8'); define('DB_COLLATE', '');
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $k) define($k, "test-only-$k");
$table_prefix = 'wp_';
define('WP_HOME', 'http://' . ($_SERVER['HTTP_HOST'] ?? '127.0.0.1')); define('WP_SITEURL', WP_HOME);
define('WP_ENVIRONMENT_TYPE', 'local'); // application passwords without https
define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_HTTP_BLOCK_EXTERNAL', true);
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
P
  cat >"$site/router.php" <<'P'
<?php
$path = urldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH)); $file = __DIR__ . $path;
if (preg_match('~/\.ht~', $path)) { http_response_code(403); exit; }
if ($path !== '/' && is_dir($file)) $file = rtrim($file, '/') . '/index.php';
if ($path !== '/' && is_file($file)) {
  if (!str_ends_with($file, '.php')) return false;
  chdir(dirname($file)); $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = substr($file, strlen(__DIR__)); $_SERVER['SCRIPT_FILENAME'] = $file;
  require $file; return;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php'; require __DIR__ . '/index.php';
P
  # The option of plain permalinks, application passwords off and a stripped header, as switches of a test.
  cat >"$site/wp-content/mu-plugins/switches.php" <<'P'
<?php
$switches = @file_get_contents(ABSPATH . 'switches') ?: '';
if (str_contains($switches, 'plain'))
  foreach (['permalink_structure', 'rewrite_rules'] as $option) add_filter("pre_option_$option", '__return_empty_string');
if (str_contains($switches, 'passwords-off')) add_filter('wp_is_application_passwords_available', '__return_false');
if (str_contains($switches, 'stripped')) unset($_SERVER['PHP_AUTH_USER'], $_SERVER['PHP_AUTH_PW'], $_SERVER['HTTP_AUTHORIZATION']);
P
  cat >"$site/install.php" <<'P'
<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1'; $_SERVER['REQUEST_URI'] = '/'; $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
function wp_new_blog_notification() {} // no mail out of a test machine
wp_install('Test & blog', 'administrator', 'administrator@example.test', true, '', 'login-password');
update_option('permalink_structure', '/%year%/%monthnum%/%day%/%postname%/'); update_option('timezone_string', 'Europe/London');
$GLOBALS['wp_rewrite']->init(); flush_rewrite_rules(false);
wp_delete_post(1, true);
switch_theme('plain');
foreach (['administrator', 'author', 'contributor'] as $role) {
  $id = username_exists($role) ?: wp_insert_user(['user_login' => $role, 'user_email' => "$role@example.test", 'user_pass' => 'login-password', 'role' => $role]);
  [$password] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'tests']);
  file_put_contents(__DIR__ . '/accounts', "$role:$password\n", FILE_APPEND);
}
P
}

case $verb in
  install)
    packages; unpack; configure
    php -d error_reporting=0 "$site/install.php" >/dev/null
    [ "$(wc -l <"$site/accounts")" = 3 ]
    touch "$site/complete"
    ;;
  serve) PHP_CLI_SERVER_WORKERS=4 exec php -d error_reporting=0 -S "127.0.0.1:$3" -t "$site" "$site/router.php" ;;
  *) echo "wordpress.sh: install or serve" >&2; exit 2 ;;
esac
