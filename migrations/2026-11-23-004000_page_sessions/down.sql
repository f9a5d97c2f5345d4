DROP TABLE session_cookie;
