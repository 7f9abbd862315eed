from html.parser import HTMLParser


class Tags(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print(tag, attrs)

    def handle_data(self, data):
        print(data)


Tags().feed("<a href='x'>text</a>")
